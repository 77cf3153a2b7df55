/** What a product's own service is known by. The token itself is shown once, and kept only as its SHA-256. */
export interface ProductToken {
  readonly tokenId: string;
  readonly productId: string;
  readonly name: string;
  readonly createdAt: Date;
}
