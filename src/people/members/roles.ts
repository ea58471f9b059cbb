/** What a member may do in a workspace, weakest last. */
export const ROLES = ['owner', 'admin', 'member', 'viewer'] as const
