/** Names of the programs that ship with the package, newest first. */
export const BUILT_IN = ['esfomo-2025', 'esfomo-2024', 'esfomo-2023'] as const
