import { ActionIcon, Button, Menu } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../i18n.ts'
import { Icon } from '../icons.tsx'
import { toast } from '../toasts.tsx'
import { csvOf } from './csv.ts'
import { saveFile } from './save.ts'
import { fileName, type Sheet } from './sheet.ts'

const KINDS = ['csv', 'xlsx', 'png'] as const
type Kind = (typeof KINDS)[number]

export interface ExportMenuProps {
  /** What is exported, in the button's name; begins the file's name. */
  name: string
  /** Ends the file's name: what it covers. */
  covers: string
  sheets: () => Promise<readonly Sheet[]>
  /** What is drawn; undefined while there is nothing. */
  node: (button: HTMLElement) => HTMLElement | null
  /** Beneath a picture. */
  notes: readonly string[]
  /** A board's picture carries its name; a chart has its own. */
  heading?: string
  /** With words for a whole board, an icon alone for a chart. */
  look: 'button' | 'icon'
}

/** The figures as CSV or spreadsheet, or the drawing as a picture. */
export function ExportMenu(props: ExportMenuProps) {
  const { name, look } = props
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  const [busy, setBusy] = useState(false)
  const run = async (kind: Kind) => {
    setBusy(true)
    try {
      const blob = await made(kind, props, button.current)
      if (blob !== null) saveFile(blob, fileName([name, props.covers], kind))
    } catch (error) {
      toast({ tone: 'bad', text: kind === 'png' ? t('exports.noPicture') : errorText(error) })
    } finally {
      setBusy(false)
    }
  }
  const label = t('exports.of', { name })
  const icon = <Icon name="download" size={16} />
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        {look === 'icon' ? (
          <ActionIcon
            ref={button}
            variant="subtle"
            color="gray"
            loading={busy}
            aria-label={label}
            title={label}
            data-testid="export"
          >
            {icon}
          </ActionIcon>
        ) : (
          <Button
            ref={button}
            size="compact-sm"
            variant="default"
            loading={busy}
            leftSection={icon}
            data-testid="export-board"
          >
            {t('exports.open')}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        {KINDS.map(kind => (
          <Menu.Item key={kind} onClick={() => void run(kind)} data-testid={`export-${kind}`}>
            {t(`exports.kind.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** What spreadsheets and pictures need is fetched when somebody first wants one. */
async function made(kind: Kind, props: ExportMenuProps, button: HTMLElement | null): Promise<Blob | null> {
  if (kind === 'csv') return new Blob([csvOf(await props.sheets())], { type: 'text/csv;charset=utf-8' })
  if (kind === 'xlsx') return (await import('./xlsx.ts')).xlsxOf(await props.sheets())
  const node = button === null ? null : props.node(button)
  if (node === null) return null
  return (await import('./picture.ts')).pictureOf({ node, heading: props.heading, notes: props.notes })
}
