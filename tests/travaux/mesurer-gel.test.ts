import { setTimeout as attendre } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { mesurerGel } from './mesurer-gel.ts'

describe('The measure of a freeze', () => {
  it('sees a loop that holds the thread, and not a mere wait', async () => {
    const calme = mesurerGel()
    await attendre(300)
    expect(calme.arreter().maxMs).toBeLessThan(200)
    const gele = mesurerGel()
    await attendre(30)
    const depart = process.threadCpuUsage().user
    while (process.threadCpuUsage().user - depart < 250_000);
    await attendre(30)
    expect(gele.arreter().maxMs).toBeGreaterThan(200)
  })
})
