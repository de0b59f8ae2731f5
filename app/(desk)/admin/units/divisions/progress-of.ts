/** Of one account: nobody imports two countries at once. */
export const progressOf = ({ id }: { readonly id: string }): string => `divisions ${id}`;
