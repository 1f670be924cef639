/** What every form of the catalogue takes: the element, or `undefined` for a new one. */
export interface FormulaireElement<Element> {
  readonly element: Element | undefined
  /** Only what a first use needs. */
  readonly court?: boolean
  readonly onFait?: (element: Element) => void
  readonly onFermer?: (() => void) | undefined
}
