/** How an application came in; decides which day is the day of receipt (政府信息公开条例 Art 31). */
export const receiptChannels = ['inPerson', 'post', 'ordinaryPost', 'web', 'fax', 'other'] as const;
export type ReceiptChannel = (typeof receiptChannels)[number];

/** Where the day of receipt is the day both sides confirmed; elsewhere that of handing in or of signing for it. */
const confirmed: readonly string[] = ['ordinaryPost', 'web', 'fax'];
export const isConfirmed = (channel: string): boolean => confirmed.includes(channel);
