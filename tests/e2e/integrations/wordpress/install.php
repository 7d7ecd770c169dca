<?php
define( 'WP_INSTALLING', true );
require 'wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
// No mail is sent about it.
function wp_mail() {
	return true;
}
ob_start();
wp_install( 'An association', 'admin', 'admin@example.org', false, '', 'admin' );
ob_end_clean();
wp_update_user( array( 'ID' => 1, 'user_pass' => 'admin' ) );
$author = wp_create_user( 'author', 'author', 'author@example.org' );
( new WP_User( $author ) )->set_role( 'author' );
// Nobody is asked whether they know the editor.
foreach ( array( 1, $author ) as $user ) {
	update_user_meta( $user, 'wp_persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ), '_modified' => gmdate( 'c' ) ) );
}
update_option( 'permalink_structure', '/%postname%/' );
flush_rewrite_rules();
