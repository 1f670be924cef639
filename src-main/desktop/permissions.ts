import type { Session } from 'electron'

/** Copying a number or an address. Everything else that a page may ask for (camera, location, USB…) is refused. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

export function permissionAllowed(permission: string): boolean {
  return ALLOWED.has(permission)
}

/** Electron grants everything to whoever sets no handler, and checks and requests are two handlers. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permissionAllowed(permission)))
  session.setPermissionCheckHandler((_contents, permission) => permissionAllowed(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
}
