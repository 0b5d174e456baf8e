import { expect, it } from 'vitest'
import { violations } from './axe.ts'
import { openPage } from './open-page.ts'

const document = (body: string) => `<!doctype html><html lang="en"><title>Test</title>
<link rel="icon" href="data:,"><main><h1>Test</h1>${body}</main></html>`

it('finds nothing where there is nothing', async () => {
  const page = await openPage(document('<p>Good</p>'))
  expect(await violations(page)).toEqual([])
})

it.each([
  ['color-contrast', '<p style="color: #aaa; background: #fff">Pale</p>'],
  ['button-name', '<button></button>'],
  ['heading-order', '<h4>Deep</h4>'],
  [
    'target-size',
    '<button style="all: unset; width: 9px; height: 9px">+</button><button style="all: unset; width: 9px; height: 9px">-</button>',
  ],
])('finds %s', async (rule, body) => {
  const page = await openPage(document(body))
  expect((await violations(page)).join('\n')).toContain(`${rule}: <`)
})
