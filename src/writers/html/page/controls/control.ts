/** An element that shows a part of the state and changes it. */
import type { Part } from '../view.ts'

export interface Control {
  readonly node: HTMLElement
  readonly update: Part
}
