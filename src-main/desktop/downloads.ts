import { basename } from 'node:path'
import type { Session } from 'electron'
import { isOwnUrl, ORIGIN } from './scheme.ts'

const OURS = ['/exports/', '/fichiers/']

/** True for a file that the workstation itself serves, or that the page has just made. */
export function downloadAllowed(url: string): boolean {
  if (url.startsWith(`blob:${ORIGIN}/`)) return true
  return isOwnUrl(url) && OURS.some((start) => new URL(url).pathname.startsWith(start))
}

/** Characters that one of the three systems refuses in a name, and the marks that make a text read backwards. */
const UNFIT = /[<>:"/\\|?*\p{Cc}\p{Bidi_Control}]/gu

/** The name proposed to the person: never a path, never a hidden file, never empty. */
export function downloadName(proposed: string): string {
  const name = basename(proposed.replaceAll('\\', '/')).replaceAll(UNFIT, '_').replace(/^\.+/, '').replace(/[. ]+$/, '').slice(0, 150)
  return name === '' ? 'document' : name
}

/** Every download asks where to go; what is not ours does not leave. */
export function filterDownloads(session: Session): void {
  session.on('will-download', (event, item) => {
    if (!downloadAllowed(item.getURL())) return event.preventDefault()
    item.setSaveDialogOptions({ defaultPath: downloadName(item.getFilename()) })
  })
}
