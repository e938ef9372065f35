"""Prints the CloudFormation template that SAM makes of a SAM template: python3 translate.py template.yaml"""

import json
import sys

from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse


class NoManagedPolicies:
    """Roles are written out here: none comes from AWS's managed policies."""

    def load(self):
        return {}


with open(sys.argv[1], encoding="utf-8") as file:
    template = yaml_parse(file.read())
for resource in template["Resources"].values():
    if resource["Type"] == "AWS::Serverless::Function":
        # What `sam deploy` puts there once it has uploaded the package.
        resource["Properties"]["CodeUri"] = "s3://packages/function.zip"
values = {name: parameter.get("Default", "x") for name, parameter in template["Parameters"].items()}
json.dump(transform(template, values, NoManagedPolicies()), sys.stdout)
