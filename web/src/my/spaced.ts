// Eight digits are read out and written down four by four.
export const spaced = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ')
