package io.fanfare.local.ops;

import io.fanfare.local.template.Stack;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The commands that stop one function of a stack, and let it go on: they are printed for the operator to run, since whoever may do this has
 * rights that no command of ours should need. What stops depends on what starts the function.
 */
public final class Switches {
    public static final String USAGE = "ops switch FUNCTION off|on [--stack NAME]";

    private Switches() {}

    /** @param stack what the template declares */
    public static void run(List<String> arguments, Stack stack, PrintStream out) {
        if (arguments.size() < 2 || !List.of("off", "on").contains(arguments.get(1))) {
            throw new IllegalArgumentException("usage: " + USAGE);
        }
        var words = Words.parse(arguments.subList(2, arguments.size()), USAGE, List.of("--stack"), List.of());
        var function = stack.functions().stream()
                .filter(one -> one.id().equals(arguments.getFirst()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no function " + arguments.getFirst()
                        + "; there are "
                        + stack.functions().stream().map(Stack.Lambda::id).collect(Collectors.joining(", "))));
        commands(function, words.stack(), arguments.get(1).equals("off")).forEach(out::println);
    }

    /** A function that is throttled would have its ticks among the dead letters: there the schedule stops. It takes its whole description again. */
    private static List<String> schedule(Stack.Lambda function, String stack, boolean off) {
        return List.of(
                "# " + function.id() + ": " + (off ? "its schedule stops" : "works at its next tick"),
                "S=$(aws cloudformation describe-stack-resource --stack-name " + stack + " --logical-resource-id "
                        + function.id() + "Tick --query StackResourceDetail.PhysicalResourceId --output text)",
                "aws scheduler get-schedule --name \"$S\" --query '{Name:Name,ScheduleExpression:ScheduleExpression,"
                        + "ScheduleExpressionTimezone:ScheduleExpressionTimezone,FlexibleTimeWindow:FlexibleTimeWindow,Target:Target}'"
                        + " --output json > schedule.json",
                "aws scheduler update-schedule --cli-input-json file://schedule.json --state "
                        + (off ? "DISABLED" : "ENABLED"));
    }

    /** A queue whose function is throttled would burn the receives of its messages: there the mapping stops, and messages wait. */
    static List<String> commands(Stack.Lambda function, String stack, boolean off) {
        var name = "F=$(aws cloudformation describe-stack-resource --stack-name " + stack + " --logical-resource-id "
                + function.id() + " --query StackResourceDetail.PhysicalResourceId --output text)";
        if (!function.schedules().isEmpty()) {
            return schedule(function, stack, off);
        }
        if (function.mappings().isEmpty()) {
            return List.of(
                    "# " + function.id() + ": "
                            + (off ? "calls are refused until it is on again" : "takes calls again"),
                    name,
                    off
                            ? "aws lambda put-function-concurrency --function-name \"$F\" --reserved-concurrent-executions 0"
                            : "aws lambda delete-function-concurrency --function-name \"$F\"");
        }
        return List.of(
                "# " + function.id() + ": "
                        + (off
                                ? "its queue keeps the messages, for four days at most"
                                : "works through what has waited"),
                name,
                "M=$(aws lambda list-event-source-mappings --function-name \"$F:live\" --query 'EventSourceMappings[0].UUID' --output text)",
                "aws lambda update-event-source-mapping --uuid \"$M\" " + (off ? "--no-enabled" : "--enabled"));
    }
}
