//! Door 431: a request does not name its user by an address.
use taintless::EmailAddress;
use taintless::claude::Request;

fn name(request: Request, email: EmailAddress) -> Request {
    request.user_id(email)
}

fn main() {}
