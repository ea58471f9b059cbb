import { Button, Popover } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { ChoicesProps } from './choice-list.tsx'
import { Icon } from './icons.tsx'

const ChoiceList = lazy(() => import('./choice-list.tsx').then(part => ({ default: part.ChoiceList })))

/** A button that opens a list to tick; a search line appears when the list is long. `nested` in another popover, which a tick must not close. */
export function ChoiceMenu({ label, choices, chosen, onChange, testId, nested }: ChoicesProps & { nested?: true }) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      shadow="md"
      width={280}
      trapFocus
      withinPortal={!nested}
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant={chosen.length > 0 ? 'light' : 'default'}
          rightSection={<Icon name="down" size={14} />}
          onClick={() => setOpened(open => !open)}
          aria-expanded={opened}
          data-testid={testId}
          fw={500}
        >
          {chosen.length > 0 ? `${label} · ${chosen.length}` : label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Suspense>
          <ChoiceList label={label} choices={choices} chosen={chosen} onChange={onChange} testId={testId} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
