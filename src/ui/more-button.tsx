import { Button } from '@mantine/core'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'

interface MoreButtonProps {
  query: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>
  label: string
  testId?: string
}

/** Fetches the next page of a list, while there is one. */
export function MoreButton({ query, label, testId }: MoreButtonProps) {
  if (!query.hasNextPage) return null
  return (
    <Button
      variant="subtle"
      fullWidth
      loading={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
      data-testid={testId}
    >
      {label}
    </Button>
  )
}
