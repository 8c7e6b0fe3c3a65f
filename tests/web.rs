//! Both ways through axum, on loopback.
