/** Keeps small things on this device; a device that refuses (private windows) simply forgets. */
export interface Keep<T> {
  readonly read: () => T | null;
  readonly write: (value: T | null) => void;
}

export function keepOnDevice<T>(name: string, isWhole: (value: unknown) => value is T): Keep<T> {
  return {
    read() {
      try {
        const value: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
        return isWhole(value) ? value : null;
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        if (value === null) localStorage.removeItem(name);
        else localStorage.setItem(name, JSON.stringify(value));
      } catch {
        // Nothing is lost but comfort.
      }
    },
  };
}
