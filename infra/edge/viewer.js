// Runs at CloudFront, before the API: who is asking is told in a header of ours, whatever the viewer wrote there.
// eslint-disable-next-line @typescript-eslint/no-unused-vars
function handler(event) {
  var request = event.request;
  request.headers['x-viewer-address'] = { value: event.viewer.ip };
  return request;
}
