import { describe, expect, it, vi } from 'vitest'
import { keepPage } from './keep-page.ts'
import type { PageBytes } from './render-page.ts'

const bytes = (text: string): PageBytes => ({
  html: Buffer.from(text),
  packed: Buffer.from(text),
  tag: text,
  policy: '',
})

/** A page whose word and time a test decides. */
function standPage() {
  const world = { word: 'a', time: 0, asked: 0, rendered: 0 }
  const parts = {
    name: 'pages.test',
    version: async () => {
      world.asked += 1
      return world.word
    },
    render: async () => {
      world.rendered += 1
      return bytes(world.word)
    },
  }
  const page = keepPage(parts, () => world.time)
  return { world, parts, text: async () => String((await page.read()).html), forget: page.forget }
}

describe('a kept page', () => {
  it('is written once for as many as come, and asked about once a second', async () => {
    const { world, text } = standPage()
    await Promise.all([text(), text(), text()])
    await text()
    expect(world).toMatchObject({ asked: 1, rendered: 1 })
    world.time = 1000
    await Promise.all([text(), text()])
    expect(world).toMatchObject({ asked: 2, rendered: 1 })
  })

  it('is asked about for who demands it, though asked a moment ago, and written only where it has changed', async () => {
    const { world, parts } = standPage()
    const page = keepPage(parts, () => world.time)
    await page.read()
    await page.read(true)
    expect(world).toMatchObject({ asked: 2, rendered: 1 })
    world.word = 'b'
    expect((await page.read()).tag).toBe('a')
    expect((await page.read(true)).tag).toBe('b')
    expect((await page.read()).tag).toBe('b')
  })

  it('is written anew when what it says has changed', async () => {
    const { world, text } = standPage()
    expect(await text()).toBe('a')
    Object.assign(world, { word: 'b', time: 1000 })
    expect(await text()).toBe('b')
  })

  it('once forgotten is new at once, also to whom an old reading overlaps', async () => {
    const { world, parts, text, forget } = standPage()
    await text()
    world.word = 'b'
    forget()
    expect(await text()).toBe('b')

    let finish: (() => void) | undefined
    const slow = keepPage(
      {
        ...parts,
        render: async () => {
          const said = bytes(world.word)
          if (said.tag === 'b')
            await new Promise<void>((resolve) => {
              finish = resolve
            })
          return said
        },
      },
      () => world.time,
    )
    const before = slow.read()
    await vi.waitFor(() => expect(finish).toBeDefined())
    world.word = 'c'
    slow.forget()
    expect((await slow.read()).tag).toBe('c')
    finish?.()
    expect((await before).tag).toBe('b')
    expect((await slow.read()).tag).toBe('c')
  })

  it('stands while the database is away, and says so where it never stood', async () => {
    const { world, parts } = standPage()
    const fault = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    let away = false
    const version = async () => {
      if (away) throw new Error('away')
      return world.word
    }
    const page = keepPage({ ...parts, version }, () => world.time)
    await page.read()
    Object.assign(world, { time: 1000 })
    away = true
    expect((await page.read()).tag).toBe('a')
    expect(fault).toHaveBeenCalledWith(expect.stringContaining('pages.test: '))
    fault.mockRestore()
    await expect(keepPage({ ...parts, version }, () => 0).read()).rejects.toThrow('away')
  })
})
