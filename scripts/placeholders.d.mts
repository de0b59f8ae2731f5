export declare const placeholders: (text: string) => string[];
