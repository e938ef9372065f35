// Holds the stack, as CloudFormation will see it, against cdk-nag's packs AwsSolutions and Serverless:
//   node nag.cjs template.json
// A finding fails, unless accepted.json names rule and resource and says why; so does an entry there that nothing needs.
const { App, Aspects, Stack } = require('aws-cdk-lib');
const { CfnInclude } = require('aws-cdk-lib/cloudformation-include');
const { AwsSolutionsChecks, ServerlessChecks } = require('cdk-nag');
const accepted = require('./accepted.json');

const findings = [];
const collector = {
  onCompliance() {},
  onNotApplicable() {},
  onSuppressed() {},
  onNonCompliance: (found) => findings.push(finding(found, found.ruleInfo)),
  onError: (found) => findings.push(finding(found, found.errorMessage)),
};

function finding({ nagPackName, ruleOriginalName, resource }, text) {
  return { pack: nagPackName, rule: ruleOriginalName, resource: resource.node.id, text };
}

function accepts(entry, { rule, resource }) {
  return entry.rule === rule && entry.resources.some((pattern) => matches(pattern, resource));
}

function matches(pattern, id) {
  return pattern.startsWith('*') ? id.endsWith(pattern.slice(1)) : id === pattern;
}

// What the packs themselves print is printed below, once.
const app = new App({ outdir: process.argv[3] });
const stack = new Stack(app, 'fanfare');
new CfnInclude(stack, 'template', { templateFile: process.argv[2] });
for (const Checks of [AwsSolutionsChecks, ServerlessChecks]) {
  Aspects.of(stack).add(new Checks({ reports: false, additionalLoggers: [collector] }));
}
app.synth();

const open = findings.filter((found) => !accepted.some((entry) => accepts(entry, found)));
const idle = accepted.filter((entry) => !findings.some((found) => accepts(entry, found)));
open.forEach(({ pack, rule, resource, text }) => console.log(`${resource}: ${pack} ${rule}: ${text}`));
idle.forEach(({ rule }) => console.log(`accepted.json: nothing needs the entry for ${rule}`));
console.log(`cdk-nag: ${findings.length} findings, ${findings.length - open.length} accepted with a reason, ${open.length} open`);
process.exitCode = open.length + idle.length > 0 ? 1 : 0;
