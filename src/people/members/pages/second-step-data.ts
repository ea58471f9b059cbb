import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { SecondStepBegun, SecondStepView } from '../schema.ts'

export const secondStepQuery = queryOptions({
  queryKey: ['second-step'],
  queryFn: () => api.get<SecondStepView>('/api/second-step'),
})

type Proved = { password?: string | undefined }

export const secondStepCalls = {
  begin: (proved: Proved) => api.post<SecondStepBegun>('/api/second-step', proved),
  confirm: (code: string) => api.put('/api/second-step', { code }),
  end: (proved: Proved) => api.post('/api/second-step/end', proved),
  renew: (proved: Proved) => api.post<{ codes: string[] }>('/api/second-step/codes', proved),
}
