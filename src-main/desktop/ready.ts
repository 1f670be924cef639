/** Written on the output for `npm start`, which waits for it (src-main/demarrage/electron-door.ts reads the same words). */
export const READY_LINE = 'pli:fenetre-ouverte'
export const ALREADY_LINE = 'pli:deja-ouvert'

/** `written` is called once the line has left: under Windows a pipe is asynchronous, and an exit would lose it. */
export function announce(line: string, written: () => void = () => {}): void {
  process.stdout.write(`${line}\n`, () => written())
}
