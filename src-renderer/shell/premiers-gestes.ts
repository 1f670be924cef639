import { z } from 'zod'
import { applyNonce } from './theme/nonce.ts'

// Before any other module: zod compiles nothing (the policy forbids eval), and style tags written by libraries carry the page's nonce.
z.config({ jitless: true })
applyNonce()
