/** The meaning of a colour; always told by a word and an icon too. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'muted'
