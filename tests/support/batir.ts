import { build, type InlineConfig } from 'vite'

/** Builds as the product is built: a test runner says NODE_ENV=test, which would give React's slow development build. */
export async function batir(config: InlineConfig): Promise<void> {
  const { NODE_ENV } = process.env
  process.env['NODE_ENV'] = 'production'
  try {
    await build(config)
  } finally {
    process.env['NODE_ENV'] = NODE_ENV
  }
}
