/**
 * Replaces the checks of the library ics, which take two thirds of its time: src/writers/calendar gives it
 * placeholders, and checks what stands for them itself.
 * @template T
 * @param {T} value
 */
export function validateHeaderAndEvent(value) {
  return { error: null, value }
}

export { validateHeaderAndEvent as validateHeader }
