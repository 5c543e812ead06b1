/** Which hooks each plugin has asked for; anything else that happens is not sent to it. */
export interface Hooks {
  readonly install: (pid: string, hook: string) => void;
  readonly uninstall: (pid: string, hook: string) => void;
  readonly wants: (pid: string, namespace: string, type: string) => boolean;
  readonly forget: (pid: string) => void;
}

export function createHooks(): Hooks {
  const installed = new Map<string, Set<string>>();
  return {
    install(pid, hook) {
      const known = installed.get(pid) ?? new Set<string>();
      installed.set(pid, known.add(hook));
    },
    uninstall: (pid, hook) => installed.get(pid)?.delete(hook),
    wants: (pid, namespace, type) => installed.get(pid)?.has(`${namespace}:${type}`) ?? false,
    forget: (pid) => installed.delete(pid),
  };
}
