// One value kept in this browser. Where storage is shut (private windows, full disks) it is simply not remembered.
export interface Remembered<T> {
  read(): T
  write(value: T): void
  forget(): void
}

export function remembered<T>(name: string, fallback: T, storage: () => Storage = () => localStorage): Remembered<T> {
  const key = `linli.${name}`
  return {
    read() {
      try {
        const text = storage().getItem(key)
        return text === null ? fallback : (JSON.parse(text) as T)
      } catch {
        return fallback
      }
    },
    write(value) {
      try {
        storage().setItem(key, JSON.stringify(value))
      } catch {
        // Not remembered; the page works all the same.
      }
    },
    forget() {
      try {
        storage().removeItem(key)
      } catch {
        // There was nothing to forget.
      }
    },
  }
}

// The names of what is kept under a beginning.
export function rememberedNames(beginning: string): string[] {
  try {
    return Object.keys(localStorage).flatMap(key =>
      key.startsWith(`linli.${beginning}`) ? [key.slice('linli.'.length)] : [],
    )
  } catch {
    return []
  }
}
