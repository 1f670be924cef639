export const TYPES_ACCEPTES = 'application/pdf,image/jpeg,image/png'

/** Opens the browser's dialog for one file; nothing happens when it is closed without one. */
export function choisirFichier(then: (file: File) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = TYPES_ACCEPTES
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file) then(file)
  })
  input.click()
}
