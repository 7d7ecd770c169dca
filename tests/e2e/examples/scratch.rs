//! x
use boundary_check_e2e::browser::Browser;
use boundary_check_e2e::check::Check;
use boundary_check_e2e::{site, axe, answers::*};
use std::time::Instant;
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let server = site::serve(site::usual()).await;
    for _ in 0..3 {
        let t = Instant::now();
        let b = Browser::open().await; println!("open {:?}", t.elapsed());
        axe::bring(&b).await;
        let t = Instant::now();
        b.go(&server.url("/")).await; println!("go {:?}", t.elapsed());
        let c = Check::on(&b); c.ready().await; println!("ready {:?}", t.elapsed());
        let t = Instant::now();
        b.run("1", &[]).await; println!("run {:?}", t.elapsed());
        let t = Instant::now();
        c.walk_to_guidance(&Answers::safest()).await; println!("walk {:?}", t.elapsed());
        let t = Instant::now();
        axe::violations(&b).await; println!("axe {:?}", t.elapsed());
        let t = Instant::now();
        println!("{}", b.requests("chrome").await.len());
        println!("{}", b.requests(&server.url("/")).await.len());
        println!("log {:?}", t.elapsed());
        let t = Instant::now();
        b.close().await; println!("close {:?}", t.elapsed());
    }
}
