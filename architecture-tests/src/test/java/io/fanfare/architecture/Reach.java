package io.fanfare.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What the code of a function can reach: every method that may run once it is invoked, found by following calls from all classes of its
 * package (rapid type analysis: a call of an interface's method leads to that method in each class that is made somewhere on the way).
 */
final class Reach {
    /** By the package of a function: several rules ask, and to find out takes seconds. */
    private static final Map<String, Reach> FOUND = new ConcurrentHashMap<>();

    private final Set<JavaCodeUnit> reached = new LinkedHashSet<>();
    private final Set<JavaClass> made = new LinkedHashSet<>();
    private final Set<JavaMethod> called = new LinkedHashSet<>();
    private final Deque<JavaCodeUnit> waiting = new ArrayDeque<>();
    private final List<JavaAccess<?>> accesses = new ArrayList<>();

    private Reach(String functionPackage) {
        Code.ALL.stream()
                .filter(type -> type.getPackageName().equals(functionPackage)
                        || type.getPackageName().startsWith(functionPackage + "."))
                .forEach(type -> type.getCodeUnits().forEach(this::add));
        while (!waiting.isEmpty()) {
            follow(waiting.pop());
        }
    }

    static Reach of(Template.Function function) {
        return FOUND.computeIfAbsent(function.code(), Reach::new);
    }

    /** Every access from a method that may run, to fields, methods and constructors. */
    Stream<JavaAccess<?>> accesses() {
        return accesses.stream();
    }

    private void add(JavaCodeUnit unit) {
        if (reached.add(unit)) {
            waiting.add(unit);
            unit.getOwner().getStaticInitializer().ifPresent(this::add);
        }
    }

    private void follow(JavaCodeUnit unit) {
        Stream.of(
                        unit.getAccessesFromSelf().stream(),
                        unit.getMethodReferencesFromSelf().stream(),
                        unit.getConstructorReferencesFromSelf().stream())
                .<JavaAccess<?>>flatMap(found -> found)
                .forEach(access -> {
                    accesses.add(access);
                    access.getTarget().resolveMember().ifPresent(this::reach);
                });
    }

    private void reach(JavaMember member) {
        if (!isOurs(member.getOwner())) {
            return;
        }
        switch (member) {
            case JavaConstructor constructor -> {
                add(constructor);
                make(constructor.getOwner());
            }
            case JavaMethod method -> {
                add(method);
                if (called.add(method)) {
                    List.copyOf(made).forEach(type -> override(type, method));
                }
            }
            default -> {}
        }
    }

    /** A class that is made may be called wherever one of its supertypes is, by our code or by a library. */
    private void make(JavaClass type) {
        if (made.add(type)) {
            List.copyOf(called).forEach(method -> override(type, method));
            type.getAllRawInterfaces().stream()
                    .filter(supertype -> !isOurs(supertype))
                    .forEach(supertype -> supertype.getMethods().forEach(method -> override(type, method)));
        }
    }

    private void override(JavaClass type, JavaMethod method) {
        if (type.isAssignableTo(method.getOwner().getName())) {
            type.getAllMethods().stream()
                    .filter(own -> own.getName().equals(method.getName()))
                    .filter(own -> own.getRawParameterTypes().size()
                            == method.getRawParameterTypes().size())
                    .filter(own -> isOurs(own.getOwner()))
                    .forEach(this::add);
        }
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("io.fanfare");
    }
}
