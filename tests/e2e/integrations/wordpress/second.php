<?php
// A second site of the network.
require 'wp-load.php';
$id = wp_insert_site(
	array(
		'domain'  => '@host@',
		'path'    => '/second/',
		'title'   => 'A second',
		'user_id' => 1,
	)
);
// WordPress takes the colon before a port out of the names of hosts.
$wpdb->update( $wpdb->blogs, array( 'domain' => '@host@' ), array( 'blog_id' => $id ) );
foreach ( array( 'home', 'siteurl' ) as $option ) {
	update_blog_option( $id, $option, 'http://@host@/second' );
}
if ( 2 !== $id ) {
	fwrite( STDERR, 'no second site' );
}
