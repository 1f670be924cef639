/** Lower case without accents, for comparing what people type with what is written: `Ł` answers to `l`, `œ` to `oe`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđœæß]/g, (letter) => LETTERS[letter] ?? letter)
}

const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', œ: 'oe', æ: 'ae', ß: 'ss' }
