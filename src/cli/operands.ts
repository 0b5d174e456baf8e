import type { Command } from '../definition/command.ts'

/** Returns whether a command takes that many operands, and each has the form of its argument. */
export function takesOperands(command: Command, operands: readonly string[]): boolean {
  const { length } = command.arguments
  const isVariadic = command.arguments.some(({ variadic }) => variadic)
  const fit = command.arguments.every(({ form }, index) => {
    const text = operands[index]
    return !form || text === undefined || form.pattern.test(text)
  })
  if (!fit) return false
  const isOne = command.joined?.test(operands.join(' ')) ?? false
  return isVariadic || isOne || operands.length <= length
}
