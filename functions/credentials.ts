/**
 * Lambda hands a function its role's credentials in the environment. The build puts this in the place of the SDK's chain
 * of providers, which would look for files, sign-in services and metadata servers that a function never has.
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
