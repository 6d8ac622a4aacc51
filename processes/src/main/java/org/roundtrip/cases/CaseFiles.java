package org.roundtrip.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All cases. What changes on a case changes by a named update, under the lock of its row. */
public interface CaseFiles extends ListCrudRepository<CaseFile, Long> {
    Optional<CaseFile> findByNumber(CaseNumber number);

    /** All cases of a request, the first one first. */
    List<CaseFile> findByRequestNumberOrderById(CaseNumber requestNumber);

    /** The newest cases of an email address, in small letters. */
    @Query("select * from case_file where customer_email = :email order by id desc limit :limit")
    List<CaseFile> newestOf(String email, int limit);

    @Query("select count(*) from case_file where request_number = :requestNumber and closed = false and id <> :but")
    int openBeside(CaseNumber requestNumber, long but);

    Optional<CaseFile> findByExternalReference(String externalReference);

    @Query("select * from case_file where id = :id for update")
    Optional<CaseFile> lockById(long id);

    @Query("select * from case_file where number = :number for update")
    Optional<CaseFile> lockByNumber(CaseNumber number);

    @Modifying
    @Query("update case_file set state = :state, waiting_for = :waitingFor, due_at = :dueAt, updated_at = :now,"
            + " version = version + 1 where id = :id")
    void move(long id, CaseState state, @Nullable WaitingFor waitingFor, @Nullable Instant dueAt, Instant now);

    /** Closes a case. {@code askAt} is when its customer is asked how it went, if that was agreed to. */
    @Modifying
    @Query("update case_file set state = :state, waiting_for = null, due_at = null, closed = true, closed_at = :now,"
            + " follow_up_due_at = case when may_ask_by_mail = true and customer_email is not null then :askAt end,"
            + " updated_at = :now, version = version + 1 where id = :id")
    void close(long id, CaseState state, Instant now, @Nullable Instant askAt);

    /** Changes whose turn it is, and with it what was due of the one before. */
    @Modifying
    @Query("update case_file set waiting_for = :waitingFor, due_at = null, updated_at = :now, version = version + 1"
            + " where id = :id and closed = false and (waiting_for is null or waiting_for <> :waitingFor)")
    int turn(long id, WaitingFor waitingFor, Instant now);

    @Modifying
    @Query("update case_file set process_instance_id = :processInstanceId, hand_in_by = :handInBy where id = :id")
    void startedAs(long id, String processInstanceId, @Nullable Instant handInBy);

    @Modifying
    @Query("update case_file set closed = false, closed_at = null, follow_up_due_at = null where id = :id")
    void reopen(long id);

    /** Cases whose customers are to be asked how it went by now, those that have waited longest first. */
    @Query("select id from case_file where follow_up_due_at <= :now order by follow_up_due_at limit :limit")
    List<Long> followUpsDue(Instant now, int limit);

    @Modifying
    @Query("update case_file set follow_up_due_at = :dueAt where id = :id")
    void followUpDueAt(long id, @Nullable Instant dueAt);

    /** Whether the customer may be asked by mail, and when that is to happen. */
    @Modifying
    @Query("update case_file set may_ask_by_mail = :may, follow_up_due_at = :dueAt, updated_at = :now,"
            + " version = version + 1 where id = :id")
    void mayAskByMail(long id, boolean may, @Nullable Instant dueAt, Instant now);

    @Modifying
    @Query("update case_file set hand_in_by = :handInBy where id = :id")
    void handInBy(long id, Instant handInBy);

    /** The case is about items of this currency: it was opened before anybody knew of which. */
    @Modifying
    @Query("update case_file set currency = :currency where id = :id")
    void currency(long id, String currency);

    /** The customer gets something else than he asked for. */
    @Modifying
    @Query("update case_file set outcome = :outcome where id = :id")
    void outcome(long id, Outcome outcome);

    @Modifying
    @Query("update case_file set version = version + 1, updated_at = :now where id = :id")
    void touch(long id, Instant now);

    /** The language of all mails about a request. */
    @Modifying
    @Query("update case_file set locale = :locale where request_number = :requestNumber")
    void locale(CaseNumber requestNumber, String locale);
}
