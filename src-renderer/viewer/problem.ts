import type { ViewerProblem } from './source.ts'

/** Carries a problem through promises; its message never reaches a screen. */
export class ViewerFault extends Error {
  readonly problem: ViewerProblem

  constructor(problem: ViewerProblem, cause?: unknown) {
    super(problem, { cause })
    this.name = 'ViewerFault'
    this.problem = problem
  }
}

// pdf.js names its exceptions; the classes are not shared between its builds, so the name is what can be trusted.
const BY_NAME: Readonly<Record<string, ViewerProblem>> = {
  PasswordException: 'password',
  InvalidPDFException: 'damaged',
  FormatError: 'damaged',
  XRefParseException: 'damaged',
  XRefEntryException: 'damaged',
  ParserEOFException: 'damaged',
  MissingDataException: 'damaged',
  JpegError: 'damaged',
  // The worker wraps whatever a malformed file made it throw (a missing catalogue, a circular page tree).
  UnknownErrorException: 'damaged',
  InvalidStateError: 'damaged',
  EncodingError: 'damaged',
  ResponseException: 'network',
  NetworkError: 'network',
  TimeoutError: 'too_long',
}

/** Says which problem an exception of pdf.js, of fetch or of the image decoder stands for. */
export function problemOf(error: unknown): ViewerProblem {
  if (error instanceof ViewerFault) return error.problem
  if (!(error instanceof Error) && !(error instanceof DOMException)) return 'unknown'
  return BY_NAME[error.name] ?? 'unknown'
}
