/** Who did it when nobody did: a job or the command line. */
export const MACHINE = 'earshot'
