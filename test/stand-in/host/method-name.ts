/** Namespaces of the API whose name the client puts before the method: `ui_showMsg`, `git_exec_command`. */
const namespaces = new Set(["ui", "assets", "git", "core", "debug", "utils", "experiments"]);

/** `getBlock`, `get-block` and `SlashCommandHookeditor/hook1` in snake case, as client and host both spell event keys. */
export function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .replaceAll(" ", "_")
    .toLowerCase();
}

/** The names under which the host looks for the method that a plugin asked for, likeliest first. */
export function methodNames(asked: string): readonly string[] {
  const bare = asked.startsWith("_call") ? asked : asked.replace(/^[_$]+/, "");
  const whole = snakeCase(bare);
  const [first, ...rest] = whole.split("_");
  return first !== undefined && namespaces.has(first) && rest.length > 0 ? [rest.join("_"), whole] : [whole];
}
