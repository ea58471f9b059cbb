import { ActionIcon, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ColorDot } from '../../../ui/color-mark.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { TAG_COLORS } from '../colors.ts'
import type { TagView } from '../schema.ts'

interface ColorChoiceProps {
  color: TagView['color']
  /** Of the tag, for those who hear it. */
  name: string
  onChoose: (color: TagView['color']) => void
}

/** The dot of a tag; a click offers the other colors, each by its name. */
export function ColorChoice({ color, name, onChoose }: ColorChoiceProps) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('tags.colorOf', { name, color: t(`tags.colors.${color}`) })}
          data-testid="tag-color"
        >
          <ColorDot color={color} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {TAG_COLORS.map(one => (
          <Menu.Item
            key={one}
            leftSection={<ColorDot color={one} />}
            rightSection={one === color ? <Icon name="check" size={14} /> : null}
            onClick={() => one !== color && onChoose(one)}
            data-testid={`tag-color-${one}`}
          >
            {t(`tags.colors.${one}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
