/** Compares pictures as people do, who do not see how the edges of letters are drawn. */
import type { Page } from 'playwright-core'

/** Side of the squares in pixels whose mean colours are compared. */
const SQUARE = 8
/** Difference of a colour's part, of 255, from which on a square differs. */
const MIN_DIFFERENCE = 32

/** Returns the share of squares in which two PNG images differ, or 1 if their sizes do. */
export function differenceOf(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async ({ images, square, minimum }) => {
      const [a, b] = await Promise.all(images.map(shrink))
      if (!a || !b || a.width !== b.width || a.height !== b.height) return 1
      const isDifferent = (index: number) =>
        [0, 1, 2].some(
          (part) => Math.abs((a.data[index + part] ?? 0) - (b.data[index + part] ?? 0)) >= minimum,
        )
      const count = a.data.length / 4
      return (
        Array.from({ length: count }, (_, index) => index * 4).filter(isDifferent).length / count
      )

      /** Returns the means of the squares of an image. */
      async function shrink(base64: string): Promise<ImageData> {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const [width, height] = [image.width / square, image.height / square].map(Math.round)
        const canvas = new OffscreenCanvas(width ?? 0, height ?? 0)
        const context = canvas.getContext('2d')
        if (!context) throw new Error('no canvas')
        context.imageSmoothingQuality = 'high'
        context.drawImage(image, 0, 0, canvas.width, canvas.height)
        return context.getImageData(0, 0, canvas.width, canvas.height)
      }
    },
    {
      images: [one, other].map((image) => image.toString('base64')),
      square: SQUARE,
      minimum: MIN_DIFFERENCE,
    },
  )
}
