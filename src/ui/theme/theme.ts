import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const dusk: MantineColorsTuple = [
  '#eef0fa',
  '#dadef1',
  '#b4bde4',
  '#8f9bdc',
  '#6f7cc4',
  '#5664ad',
  '#434f8f',
  '#3a4580',
  '#2f3868',
  '#252c54',
]
const ember: MantineColorsTuple = [
  '#fdeeea',
  '#f8d9d1',
  '#f0b3a4',
  '#e88c75',
  '#e2765e',
  '#d1583f',
  '#b9452d',
  '#a03a25',
  '#84301f',
  '#652518',
]
const moss: MantineColorsTuple = [
  '#e6f5f1',
  '#cfe9e2',
  '#a0d4c6',
  '#74d0bb',
  '#4bb49c',
  '#2f8f7a',
  '#257a67',
  '#1d6b5a',
  '#165546',
  '#0f4035',
]
const slate: MantineColorsTuple = [
  '#e7e8ee',
  '#c9ccd7',
  '#a2a6b5',
  '#7d8291',
  '#5b606f',
  '#454956',
  '#2f323c',
  '#1e2027',
  '#191b21',
  '#131418',
]

/** System faces; those of Korean, Chinese and Japanese stand in base.css, chosen by the language of each text. */
const FACES = 'var(--faces)'

export const theme = createTheme({
  primaryColor: 'dusk',
  primaryShade: { light: 6, dark: 5 },
  colors: { dusk, ember, moss, dark: slate },
  fontFamily: FACES,
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK KR", monospace',
  headings: { fontFamily: FACES, fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
})

const OURS = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-anchor': 'var(--accent-ink)',
}

/** Mantine's general colours are those of base.css, which has them for both schemes. */
export const ourVariables: CSSVariablesResolver = () => ({ variables: {}, light: OURS, dark: OURS })
