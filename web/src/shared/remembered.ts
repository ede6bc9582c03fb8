// One value kept in this browser. Where storage is shut (private windows, full disks) it is simply not remembered: what
// is only nice to have need not ask, what must be kept heeds the answer of `write`.
export interface Remembered<T> {
  readonly key: string // in the storage
  read(): T
  write(value: T): boolean // whether it was kept
  isGone(): boolean // surely not kept: a storage that is shut says nothing
  forget(): void
}

export function remembered<T>(name: string, fallback: T, storage: () => Storage = () => localStorage): Remembered<T> {
  const key = `linli.${name}`
  return {
    key,
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
        return true
      } catch {
        return false
      }
    },
    isGone() {
      try {
        return storage().getItem(key) === null
      } catch {
        return false
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
