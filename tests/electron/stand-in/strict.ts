import { EventEmitter } from 'node:events'

/** Everything that the application did with Electron, in order. */
export const journal: string[] = []

export function note(what: string): void {
  journal.push(what)
}

/** A stand-in that is not faithful is worse than none: an unknown member is an error, not an `undefined`. */
export function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || key === 'then') return Reflect.get(target, key) as unknown
      throw new Error(`electron stand-in: ${name}.${key} is not implemented`)
    },
    set(_target, key) {
      throw new Error(`electron stand-in: ${name}.${String(key)} may not be assigned`)
    },
  })
}

/** Refuses an option that the stand-in does not know: Electron would ignore a misspelt one in silence. */
export function only(where: string, options: object, known: readonly string[]): void {
  const unknown = Object.keys(options).filter((key) => !known.includes(key))
  if (unknown.length > 0) throw new Error(`electron stand-in: ${where} does not know the option ${unknown.join(', ')}`)
}

export interface Events {
  on(event: string, listener: (...args: never[]) => void): void
  once(event: string, listener: (...args: never[]) => void): void
  emit(event: string, ...args: unknown[]): void
}

/** An emitter that knows its events: listening to one that Electron never sends is an error. */
export function eventsOf(name: string, known: readonly string[]): Events {
  const emitter = new EventEmitter()
  const check = (event: string) => {
    if (!known.includes(event)) throw new Error(`electron stand-in: ${name} never emits ${event}`)
  }
  return {
    on(event, listener) {
      check(event)
      emitter.on(event, listener as (...args: unknown[]) => void)
    },
    once(event, listener) {
      check(event)
      emitter.once(event, listener as (...args: unknown[]) => void)
    },
    emit(event, ...args) {
      check(event)
      emitter.emit(event, ...args)
    },
  }
}

/** An event object as Electron gives it: what matters is whether the application refused it. */
export function anEvent<T extends object>(details: T): T & { prevented: boolean; preventDefault(): void } {
  const event = { ...details, prevented: false, preventDefault: () => void (event.prevented = true) }
  return event
}
