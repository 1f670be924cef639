import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

export const REPO = join(import.meta.dirname, '../..')
export const ROOMS = ['shared', 'src-main', 'src-renderer', 'resources', 'tests'] as const

const SKIPPED = new Set(['node_modules', 'out', 'dist', 'results', '.git'])

/** Every file under a folder, as a path from the top of the repository, with `/`; the planted violations are left out. */
export function filesOf(folder: string): string[] {
  return readdirSync(join(REPO, folder)).flatMap((name) => {
    const path = `${folder}/${name}`
    if (SKIPPED.has(name) || path === 'tests/architecture/fixtures') return []
    return statSync(join(REPO, path)).isDirectory() ? filesOf(path) : [path]
  })
}

/** Every folder under a folder, the same way. */
export function foldersOf(folder: string): string[] {
  return [...new Set(filesOf(folder).flatMap((file) => file.split('/').slice(0, -1).map((_, rank, parts) => parts.slice(0, rank + 1).join('/'))))]
}

export function fromRepo(path: string): string {
  return relative(REPO, path).replaceAll('\\', '/')
}
