/** Ids are ULIDs: what has another form is nobody's id, and no key is ever made of it. */
export const isId = (text: string): boolean => /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text);
