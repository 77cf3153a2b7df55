export const openApiDocument = (): object => ({ openapi: '3.1.0', info: { title: 'Seatwise', version: '1' }, paths: {} });
