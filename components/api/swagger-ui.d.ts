declare module 'swagger-ui-dist/swagger-ui-es-bundle' {
  interface Options {
    readonly domNode: HTMLElement;
    readonly url: string;
    readonly validatorUrl: null;
    readonly deepLinking: boolean;
  }
  const SwaggerUI: (options: Options) => void;
  export default SwaggerUI;
}
